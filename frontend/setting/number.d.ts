export declare function numberOf(typed: string): number | null;
