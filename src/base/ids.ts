/** A lifelong id of a dataset, publisher or bureau: `[a-z0-9-]`, begins with a letter, at most 100 characters. */
const ID = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,99}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}
