// The style sheet of the index pages.

export const SHEET_TEXT = `:root{color-scheme:light dark;--line:light-dark(#ccc,#4d4d4d);--control:light-dark(#666,#999);
--quiet:light-dark(#4d4d4d,#b3b3b3);--link:light-dark(#0017c1,#9db7f9)}
body{font-family:"Noto Sans JP","Hiragino Sans","BIZ UDPGothic",Meiryo,sans-serif;line-height:1.8;margin:0;
background:light-dark(#fff,#1a1a1a);color:light-dark(#333,#e6e6e6);overflow-wrap:anywhere}
main{max-width:48rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.4;margin:0 0 1rem}
h2{font-size:1.25rem;line-height:1.5;margin:2rem 0 .5rem}h3,.hits h2{font-size:1.0625rem;line-height:1.6;margin:0}
a{color:var(--link)}a,summary,button,input,select{outline-offset:2px}
:focus-visible{outline:4px solid light-dark(#000,#fff);box-shadow:0 0 0 6px #ffd43d}
.records,.hits{list-style:none;margin:0;padding:0}.records>li,.hits>li{border-top:1px solid var(--line);padding:.875rem 0}
.records p,.hits p{margin:0}.records p,.facts{font-size:.875rem;color:var(--quiet)}
summary{cursor:pointer;font-size:.875rem;line-height:1.9}
.groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:.25rem 1rem;list-style:none;margin:0;padding:0}
details .groups{grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
.groups a{display:inline-block;padding:.125rem 0}
[role=search]>label{display:block;margin-bottom:.5rem;font-weight:700;font-size:.875rem}
input[type=search],select,button{font:inherit;color:inherit;background:transparent;border:1px solid var(--control);
border-radius:4px;padding:.5rem .75rem;min-height:2.75rem;box-sizing:border-box;max-width:100%}
input[type=search]{width:100%}::placeholder{color:var(--quiet);opacity:1}
select option{color:#333;background:#fff}button{cursor:pointer;margin-top:1rem}
.choices{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin-top:.5rem}
.choices label{display:flex;align-items:center;gap:.5rem;font-size:.875rem;min-width:0}.choices select{min-width:0}.choices span{white-space:nowrap}
.hits ul{padding:0;margin:.25rem 0 0;list-style:none}.hits ul>li{margin:.375rem 0 .375rem 1rem}
mark{background:light-dark(#fff0b3,#604b00);color:inherit}
`;
