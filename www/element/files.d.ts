// What the build makes of files that are not scripts.

declare module "*.css" {
  const text: string;
  export default text;
}
