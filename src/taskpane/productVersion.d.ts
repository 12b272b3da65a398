/** Version of the product from package.json, set when the bundle is built. */
declare const PRODUCT_VERSION: string;
