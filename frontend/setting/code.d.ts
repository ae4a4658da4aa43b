export declare const longestCode: number;
export declare function colours(prism: object, code: string, language: string): (number | string)[];
