export declare const prism: object;
