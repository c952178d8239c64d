/** The account, as the test sets it. */
export const { SECRET_ID: secretId, SECRET_KEY: secretKey, REGION: region, ENDPOINT: endpoint } = process.env
