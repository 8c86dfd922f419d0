/** The version of this package: in reports and in the name it gives itself to servers. Tested to equal package.json's. */
export const toolVersion = '0.1.0';
