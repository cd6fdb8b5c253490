// The package's own types don't resolve under NodeNext: they import one another without extensions.
declare module "opencc-js/t2cn" {
  export function Converter(options: { from: "hk"; to: "cn" }): (text: string) => string;
}
declare module "opencc-js/cn2t" {
  export function Converter(options: { from: "cn"; to: "hk" }): (text: string) => string;
}
