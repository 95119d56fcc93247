// The table as what shells complete: `minutes-viewer completion bash`.

import type { Language } from "../element/types.js";
import { COMMAND_NAMES, OPTION_NAMES, choices, command, option, type Command, type OptionName } from "./table.js";

const optionsOf = (name: Command): OptionName[] => OPTION_NAMES.filter((own) => option(own).for.includes(name));

/** Quoted for any of the three. */
const quote = (words: string): string => `'${words.replaceAll("'", `'\\''`)}'`;

function bash(): string {
  const values = OPTION_NAMES.flatMap((name) => {
    const { is, value } = option(name);
    if (value === undefined) return [];
    const how =
      is === "file"
        ? "-f"
        : is === "folder"
          ? "-d"
          : choices(option(name)).length > 0
            ? `-W ${quote(choices(option(name)).join(" "))}`
            : "";
    return [`    --${name}) ${how ? `mapfile -t COMPREPLY < <(compgen ${how} -- "$word")` : ":"}; return ;;`];
  });
  const commands = COMMAND_NAMES.map((name) => {
    const options = optionsOf(name).map((own) => `--${own}`);
    const { words } = command(name);
    return `    ${name}) options=${quote(options.join(" "))}${words ? `; files=no words=${quote(words.join(" "))}` : ""} ;;`;
  });
  return `# bash: source <(minutes-viewer completion bash)
_minutes_viewer() {
  local word=\${COMP_WORDS[COMP_CWORD]} options= words= files=yes
  case \${COMP_WORDS[COMP_CWORD-1]} in
${values.join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W ${quote(COMMAND_NAMES.join(" "))} -- "$word")
    return
  fi
  case \${COMP_WORDS[1]} in
${commands.join("\n")}
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *)
      if [ $files = yes ]; then mapfile -t COMPREPLY < <(compgen -f -- "$word")
      else mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"); fi ;;
  esac
}
complete -o filenames -F _minutes_viewer minutes-viewer`;
}

function zsh(lang: Language): string {
  /** In a description these would end it. */
  const described = (words: string): string => words.replace(/[[\]:]/g, (char) => `\\${char}`);
  const action = (name: OptionName): string => {
    const { is, value } = option(name);
    if (value === undefined) return "";
    const words = choices(option(name));
    const how =
      is === "file" ? "_files" : is === "folder" ? "_files -/" : words.length > 0 ? `(${words.join(" ")})` : "";
    return `:${words.length > 0 ? name : value}:${how}`;
  };
  const cases = COMMAND_NAMES.map((name) => {
    const options = optionsOf(name).map((own) => quote(`--${own}[${described(option(own)[lang])}]${action(own)}`));
    const words = command(name).words;
    const rest = words ? (words.length > 0 ? [quote(`1:shell:(${words.join(" ")})`)] : []) : [quote("*:file:_files")];
    return `    ${name}) _arguments ${[...options, ...rest].join(" \\\n      ")} ;;`;
  });
  const commands = COMMAND_NAMES.map((name) => quote(`${name}:${command(name)[lang].replaceAll(":", "\\:")}`));
  return `#compdef minutes-viewer
# zsh: source <(minutes-viewer completion zsh)
_minutes_viewer() {
  local -a commands
  commands=(${commands.join("\n    ")})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local chosen=$words[2]
  shift words
  (( CURRENT-- ))
  case $chosen in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = _minutes_viewer ]; then _minutes_viewer "$@"; else compdef _minutes_viewer minutes-viewer; fi`;
}

function fish(lang: Language): string {
  const line = (condition: string, rest: string): string => `complete -c minutes-viewer -n ${quote(condition)} ${rest}`;
  const commands = COMMAND_NAMES.map((name) =>
    line("__fish_use_subcommand", `-f -a ${name} -d ${quote(command(name)[lang])}`),
  );
  const words = COMMAND_NAMES.flatMap((name) => {
    const own = command(name).words;
    return own ? [line(`__fish_seen_subcommand_from ${name}`, `-f -a ${quote(own.join(" "))}`)] : [];
  });
  const options = OPTION_NAMES.map((name) => {
    const { is, value, for: commands } = option(name);
    const given = choices(option(name));
    const how =
      value === undefined
        ? ""
        : is === "file"
          ? " -r -F"
          : is === "folder"
            ? " -x -a '(__fish_complete_directories)'"
            : given.length > 0
              ? ` -x -a ${quote(given.join(" "))}`
              : " -x";
    const condition = `__fish_seen_subcommand_from ${commands.join(" ")}`;
    return line(condition, `-l ${name}${how} -d ${quote(option(name)[lang])}`);
  });
  return `# fish: minutes-viewer completion fish | source\n${[...commands, ...words, ...options].join("\n")}`;
}

const SHELLS: Record<string, (lang: Language) => string> = { bash, zsh, fish };

/** For one of the shells that the table names. */
export function completion(shell: string, lang: Language): string {
  return SHELLS[shell]?.(lang) ?? "";
}
