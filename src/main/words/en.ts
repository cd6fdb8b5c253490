export const en = {
  wrongSetting:
    "The setting {name} is “{found}”, which can't be used. Expected: {expected}. Set it right, or leave it out to use the default.",
  aboutData: "the folder that holds everything that is kept",
  aboutBureaux: "the folder of the bureaux that are served: one subfolder for each, with its bureau.yaml and plans",
  aboutUrl: "the public address, as it stands in links",
  aboutHost: "the network address to listen on",
  aboutPort: "the port to listen on; 0 takes any free one",
  aboutNow:
    "an instant at which the clock stands still, for tests and demonstrations; a time without a zone is Hong Kong's",
  aboutLang: "the language of messages: en, zh-Hant or zh-Hans",
  expectFolder: "the path of a folder",
  expectExistingFolder: "the path of a folder that exists",
  expectUrl: "an address like https://data.example.hk, with no path after it",
  expectHost: "a host name or an address, such as 127.0.0.1 or localhost",
  expectPort: "a whole number from 0 to 65535",
  expectInstant: "an instant like 2026-11-24T12:00, or a day like 2026-11-24",
  standardBureaux: "./bureaux, or the bundled bureaux where there is no such folder",
  standardUrl: "http:// with the host and port listened on",
  standardNow: "none: the real time",
  standardLang: "by LC_ALL, LC_MESSAGES or LANG, else en",
  portTaken:
    "Kept can't listen on {host}, port {port}: another program already uses it. Stop that program, or choose another port with the setting PORT.",
  hostRefused: "Kept can't listen on {host}, port {port} ({reason}). Check the settings HOST and PORT.",
  stopping: "Stopping: requests under way are finished first. Ask again to stop at once.",
} as const;
