/**
 * Text with every mention of the product set apart, so that a Latin name keeps its own direction in a sentence written
 * from right to left.
 */
export function Prose({ text, product }: { text: string; product: string }) {
  if (product === '' || !text.includes(product)) return <>{text}</>;
  return (
    <>
      {text.split(product).map((part, index) => (
        // The parts of one text never change places.
        <>
          {index > 0 && <bdi>{product}</bdi>}
          {part}
        </>
      ))}
    </>
  );
}
