/** A stretch of a source that was mis-encoded when it came, and how it was mended before recognition. */
export interface Repair {
  /** Index of the source block it stands in. */
  readonly source: number;
  /** The words as they came. */
  readonly original: string;
  readonly reading: string;
  /** Whether the bytes leave no other reading. */
  readonly certain: boolean;
  /** What had happened: UTF-8按GBK读入. */
  readonly cause: string;
}
