import { channelWords } from '@journey-canvas/journey';
import {
  AppWindow,
  CalendarDays,
  CircleHelp,
  ClipboardList,
  FileText,
  Globe,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  MapPin,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  Phone,
  Presentation,
  Search,
  Share2,
  SlidersHorizontal,
  Smartphone,
  Store,
  Truck,
  Users,
  Video,
} from 'lucide-react';

const CHANNEL_ICONS: Readonly<Record<string, LucideIcon>> = {
  event: CalendarDays,
  search: Search,
  website: Globe,
  configurator: SlidersHorizontal,
  social: Share2,
  email: Mail,
  phone: Phone,
  chat: MessageCircle,
  'video-call': Video,
  'in-person': Users,
  showroom: Store,
  portal: LayoutDashboard,
  app: Smartphone,
  document: FileText,
  post: Mail,
  delivery: Truck,
  'on-site': MapPin,
  'word-of-mouth': MessagesSquare,
  advertising: Megaphone,
  webinar: Presentation,
  survey: ClipboardList,
};

export function ChannelIcon({ channel }: { readonly channel: string | null }) {
  const Icon = channel === null ? CircleHelp : (CHANNEL_ICONS[channel] ?? AppWindow);
  const words = channel === null ? 'No channel yet' : channelWords(channel);
  return (
    <span className="jc-channel" title={words} data-open={channel === null || undefined}>
      <Icon size="1em" strokeWidth={1.6} aria-hidden />
      <span className="jc-hidden">{words}</span>
    </span>
  );
}

/** Friction: the zigzag. */
export function ZigzagIcon() {
  return (
    <svg className="jc-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m3 12 3-5 3 6 3-7 2.5 5H17" />
    </svg>
  );
}

/** A moment of truth: the star. */
export function StarIcon() {
  return (
    <svg className="jc-icon jc-solid" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m10 2.5 2 5.5 5.5 2-5.5 2-2 5.5-2-5.5-5.5-2L8 8Z" />
    </svg>
  );
}
