import type { FreeShape } from '@journey-canvas/journey';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../board';

/** An image; where it cannot be had, what it shows in words. */
export function ImageBody({ shape }: { readonly shape: FreeShape }) {
  const board = useBoard();
  const [missing, setMissing] = useState<string | null>(null);
  const { image } = shape;
  if (image === null) return null;
  const href = board.images?.href(image.id) ?? null;
  if (href === null || missing === href) {
    return (
      <span className="jc-free-missing">
        <ImageOff size={20} strokeWidth={1.6} aria-hidden />
        {image.alt === '' ? 'This image cannot be shown' : image.alt}
      </span>
    );
  }
  return (
    <img
      className="jc-free-image"
      src={href}
      alt={image.alt}
      draggable={false}
      decoding="async"
      onError={() => setMissing(href)}
    />
  );
}
