import AppWindow from 'lucide-solid/icons/app-window';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import ClipboardList from 'lucide-solid/icons/clipboard-list';
import FileText from 'lucide-solid/icons/file-text';
import Globe from 'lucide-solid/icons/globe';
import LayoutDashboard from 'lucide-solid/icons/layout-dashboard';
import Mail from 'lucide-solid/icons/mail';
import MapPin from 'lucide-solid/icons/map-pin';
import Megaphone from 'lucide-solid/icons/megaphone';
import MessageCircle from 'lucide-solid/icons/message-circle';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import Phone from 'lucide-solid/icons/phone';
import Presentation from 'lucide-solid/icons/presentation';
import Search from 'lucide-solid/icons/search';
import Share2 from 'lucide-solid/icons/share-2';
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal';
import Smartphone from 'lucide-solid/icons/smartphone';
import Store from 'lucide-solid/icons/store';
import Truck from 'lucide-solid/icons/truck';
import Users from 'lucide-solid/icons/users';
import Video from 'lucide-solid/icons/video';

// The canvas draws the same icons.
const ICONS: Readonly<Record<string, typeof AppWindow>> = {
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

/** A channel's icon; those of a workspace's own have one in common. */
export function channelIcon(channel: string): typeof AppWindow {
  return ICONS[channel] ?? AppWindow;
}
