// The package brings no types; this is what we use of it. https://documentation.mjml.io/#inside-node-js
declare module "mjml" {
  const mjml2html: (
    mjml: string,
    options?: {
      validationLevel?: "strict" | "soft" | "skip";
      ignoreIncludes?: boolean;
      fonts?: Record<string, string>;
    },
  ) => Promise<{ html: string; errors: { formattedMessage: string }[] }>;
  // The package has nothing else.
  // oxlint-disable-next-line import/no-default-export
  export default mjml2html;
}
