// The projects of the documentation's page on frameworks: its snippets are their files, and this adds what any project has.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { ROOT } from "../../www/build/paths.mjs";
import { snippetsOf } from "../../www/build/snippets.mjs";
import { VIEWER, pageOf, shows, tool } from "./consumer.mjs";
import { TYPESCRIPT, typed } from "./typed.mjs";

const NODE = process.execPath;
const all = ["frameworks", "render"].flatMap((page) =>
  snippetsOf(readFileSync(join(ROOT, "www", "docs", "ja", `${page}.md`), "utf8")),
);

/** Projects that the documentation names. */
export const NAMED = [...new Set(all.flatMap(({ project }) => project ?? []))];

/** The files that the documentation gives to a project. @param {string} name */
export function filesOf(name) {
  const own = all.filter(({ project, file }) => project === name && file);
  return Object.fromEntries(own.map(({ file, code }) => [file, code]));
}

const vite = (...path) => [NODE, join("node_modules", "vite", "bin", "vite.js"), ...path];
const TSC = [NODE, join("node_modules", "typescript", "bin", "tsc"), "-p", "."];
const TITLE = "サイバーセキュリティ戦略本部 第30回会合 議事概要";

/** With what our own build has. @type {Record<string, import("./consumer.mjs").Consumer>} */
export const HERE = {
  vite: {
    files: filesOf("vite"),
    build: [[NODE, tool("vite", "bin", "vite.js"), "build", "--logLevel", "warn"]],
    served: "dist",
    page: shows,
  },
  webpack: {
    files: {
      ...filesOf("webpack"),
      "out/index.html": pageOf(VIEWER, "main.js"),
      "build.js": `
        import webpack from ${JSON.stringify(tool("webpack", "lib", "index.js"))};
        import config from "./webpack.config.js";
        webpack(config, (error, stats) => {
          if (error || stats.hasErrors() || stats.hasWarnings()) throw error ?? new Error(stats.toString());
        });`,
    },
    build: [[NODE, "build.js"]],
    served: "out",
    page: shows,
  },
  esbuild: {
    files: { ...filesOf("esbuild"), "out/index.html": pageOf(VIEWER, "main.js") },
    build: all
      .filter(({ project, language }) => project === "esbuild" && language === "sh")
      .map(({ code }) => ["sh", "-e", "-c", code.replaceAll("npx esbuild", `"${tool("esbuild", "bin", "esbuild")}"`)]),
    served: "out",
    page: shows,
  },
  worker: {
    files: { ...filesOf("worker"), "index.html": pageOf("<body></body>") },
    build: [[NODE, tool("vite", "bin", "vite.js"), "build", "--logLevel", "warn"]],
    served: "dist",
    page: (page) => page.getByText(TITLE).waitFor(),
  },
};

/** With packages out of the registry: `npm run consumers`. @type {Record<string, import("./consumer.mjs").Consumer>} */
export const ELSEWHERE = {
  next: {
    packages: [
      "next@16.4.6",
      "react@19.3.1",
      "react-dom@19.3.1",
      "typescript@5.9.3",
      "@types/react@19.3.0",
      "@types/node@20.19.43",
    ],
    files: filesOf("next"),
    build: [[NODE, join("node_modules", "next", "dist", "bin", "next"), "build"]],
    served: "public",
    serve: (folder) => started(folder, [join("node_modules", "next", "dist", "bin", "next"), "start", "-p"]),
    async page(page) {
      await shows(page);
      const html = await (await page.request.get(page.url())).text();
      if (!/<minutes-viewer[^>]*><a href="\/gijiroku.txt">/.test(html)) throw new Error("not rendered by the server");
    },
  },
  react: {
    packages: ["vite@8.3.8", "react@19.3.1", "react-dom@19.3.1"],
    files: {
      ...filesOf("react"),
      "index.html": pageOf(`<div id="root"></div>`, "/main.tsx"),
      "vite.config.js": `export default { oxc: { jsx: { runtime: "automatic" } } };`,
      "main.tsx": `
        import { createRoot } from "react-dom/client";
        import { Minutes } from "./minutes";
        createRoot(document.getElementById("root")!).render(<Minutes src="/gijiroku.txt" />);`,
    },
    build: [vite("build", "--logLevel", "warn")],
    served: "dist",
    page: shows,
  },
  preact: {
    packages: ["vite@8.3.8", "preact@11.2.0", TYPESCRIPT],
    files: {
      ...filesOf("preact"),
      ...typed("preact"),
      "index.html": pageOf(`<div id="root"></div>`, "/main.tsx"),
      "vite.config.js": `export default { oxc: { jsx: { runtime: "automatic", importSource: "preact" } } };`,
      "main.tsx": `
        import { render } from "preact";
        import { Minutes } from "./minutes";
        render(<Minutes src="/gijiroku.txt" />, document.getElementById("root")!);`,
    },
    build: [TSC, vite("build", "--logLevel", "warn")],
    served: "dist",
    page: shows,
  },
  solid: {
    packages: ["vite@8.3.8", "solid-js@1.9.20", "vite-plugin-solid@2.11.14", TYPESCRIPT],
    files: {
      ...filesOf("solid"),
      ...typed("solid"),
      "index.html": pageOf(`<div id="root"></div>`, "/main.tsx"),
      "vite.config.js": `
        import solid from "vite-plugin-solid";
        export default { plugins: [solid()] };`,
      "main.tsx": `
        import { render } from "solid-js/web";
        import { Minutes } from "./minutes";
        render(() => <Minutes src="/gijiroku.txt" />, document.getElementById("root")!);`,
    },
    build: [TSC, vite("build", "--logLevel", "warn")],
    served: "dist",
    page: shows,
  },
  vue: {
    packages: ["vite@8.3.8", "vue@3.5.45", "@vitejs/plugin-vue@6.0.11", "vue-tsc@3.3.14", TYPESCRIPT],
    files: {
      ...filesOf("vue"),
      ...typed("vue"),
      "index.html": pageOf(`<div id="root"></div>`),
      "main.js": `
        import { createApp } from "vue";
        import Minutes from "./Minutes.vue";
        createApp(Minutes, { src: "/gijiroku.txt" }).mount("#root");`,
    },
    build: [
      [NODE, join("node_modules", "vue-tsc", "bin", "vue-tsc.js"), "-p", ".", "--noEmit"],
      vite("build", "--logLevel", "warn"),
    ],
    served: "dist",
    page: shows,
  },
  svelte: {
    packages: [
      ...["vite@8.3.8", "svelte@5.57.3", "@sveltejs/vite-plugin-svelte@7.3.1", "svelte-check@4.7.8", TYPESCRIPT],
    ],
    files: {
      ...filesOf("svelte"),
      ...typed("svelte"),
      "index.html": pageOf(`<div id="root"></div>`),
      "vite.config.js": `
        import { svelte } from "@sveltejs/vite-plugin-svelte";
        export default { plugins: [svelte()] };`,
      "main.js": `
        import { mount } from "svelte";
        import Minutes from "./Minutes.svelte";
        mount(Minutes, { target: document.getElementById("root"), props: { src: "/gijiroku.txt" } });`,
    },
    build: [
      [NODE, join("node_modules", "svelte-check", "bin", "svelte-check"), "--tsconfig", "./tsconfig.json"],
      vite("build", "--logLevel", "warn"),
    ],
    served: "dist",
    page: shows,
  },
  angular: {
    packages: [
      ...["core", "compiler", "compiler-cli", "platform-browser", "common"].map((name) => `@angular/${name}@22.2.6`),
      ...["typescript@6.0", "rxjs@7.8.2", "tslib@2.8.1", "vite@8.3.8"],
    ],
    files: {
      ...filesOf("angular"),
      "index.html": pageOf("<app-root></app-root>", "/built/main.js"),
      "main.ts": `
        import "@angular/compiler";
        import { Component, provideZonelessChangeDetection } from "@angular/core";
        import { bootstrapApplication } from "@angular/platform-browser";
        import { MinutesComponent } from "./minutes.component";
        @Component({ selector: "app-root", imports: [MinutesComponent], template: '<app-minutes src="/gijiroku.txt" />' })
        class Root {}
        bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });`,
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...{ strict: true, target: "ES2022", lib: ["ES2022", "DOM"], module: "ESNext", skipLibCheck: true },
          ...{ moduleResolution: "bundler", outDir: "built", experimentalDecorators: true },
        },
        angularCompilerOptions: { strictTemplates: true },
        files: ["main.ts"],
      }),
    },
    build: [
      [
        NODE,
        join("node_modules", "@angular", "compiler-cli", "bundles", "src", "bin", "ngc.js"),
        "-p",
        "tsconfig.json",
      ],
      vite("build", "--logLevel", "warn"),
    ],
    served: "dist",
    page: shows,
  },
  deno: {
    skip: hasGlibc() ? false : "Deno's npm package has no program for this system",
    packages: ["deno@2.9.6"],
    files: filesOf("deno"),
    // The package of this build stands in node_modules; Deno takes it from there.
    build: [
      [NODE, join("node_modules", "deno", "bin.cjs"), "run", "--node-modules-dir=manual", "--allow-read", "main.js"],
    ],
    prints: new RegExp(`${TITLE}\n$`),
  },
  eleventy: {
    packages: ["@11ty/eleventy@3.1.8"],
    files: {
      ...filesOf("eleventy"),
      "minutes/gijiroku.txt": readFileSync(join(ROOT, "www/docs/gijiroku.txt"), "utf8"),
    },
    build: [[NODE, join("node_modules", "@11ty", "eleventy", "cmd.cjs"), "--quiet"]],
    served: "_site",
    path: "gijiroku/",
    page: async (page) => {
      await page.locator("minutes-viewer [part~=speech]").nth(4).waitFor();
    },
  },
};

/** A server that a program of the project's is. @param {string} folder @param {string[]} args the port comes behind */
async function started(folder, args) {
  const { spawn } = await import("node:child_process");
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(NODE, [...args, String(port)], { cwd: folder, stdio: "ignore" });
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 120; tries++, await sleep(250)) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
  }
  return {
    url,
    close: async () => {
      server.kill();
      await new Promise((resolve) => server.once("exit", resolve));
    },
  };
}

/** Of Linux, Deno's package knows systems with glibc alone. */
function hasGlibc() {
  const report = /** @type {any} */ (process.report?.getReport());
  return process.platform !== "linux" || Boolean(report?.header.glibcVersionRuntime);
}
