import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ArrowUpDown from 'lucide-react/icons/arrow-up-down'
import Banknote from 'lucide-react/icons/banknote'
import Briefcase from 'lucide-react/icons/briefcase'
import Calendar from 'lucide-react/icons/calendar'
import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Circle from 'lucide-react/icons/circle'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import Clock from 'lucide-react/icons/clock'
import Contrast from 'lucide-react/icons/contrast'
import Eye from 'lucide-react/icons/eye'
import FileSearch from 'lucide-react/icons/file-search'
import FileText from 'lucide-react/icons/file-text'
import Gavel from 'lucide-react/icons/gavel'
import HandHeart from 'lucide-react/icons/hand-heart'
import Home from 'lucide-react/icons/house'
import Inbox from 'lucide-react/icons/inbox'
import Info from 'lucide-react/icons/info'
import Landmark from 'lucide-react/icons/landmark'
import ListChecks from 'lucide-react/icons/list-checks'
import Lock from 'lucide-react/icons/lock'
import MapIcon from 'lucide-react/icons/map'
import MapPin from 'lucide-react/icons/map-pin'
import Menu from 'lucide-react/icons/menu'
import MessageSquare from 'lucide-react/icons/message-square'
import Pencil from 'lucide-react/icons/pencil'
import Presentation from 'lucide-react/icons/presentation'
import Search from 'lucide-react/icons/search'
import Settings from 'lucide-react/icons/settings'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import Undo from 'lucide-react/icons/undo-2'
import User from 'lucide-react/icons/user'
import Users from 'lucide-react/icons/users'
import X from 'lucide-react/icons/x'

/** One file per icon: the whole set would be read from disk at every start of the server. */
const ICONS = {
  alert: CircleAlert,
  back: ChevronLeft,
  body: Landmark,
  book: ListChecks,
  briefing: Presentation,
  calendar: Calendar,
  case: Briefcase,
  check: Check,
  circle: Circle,
  clock: Clock,
  close: X,
  down: ChevronDown,
  edit: Pencil,
  eye: Eye,
  half: Contrast,
  help: CircleHelp,
  heart: HandHeart,
  history: Undo,
  home: Home,
  inbox: Inbox,
  info: Info,
  lock: Lock,
  map: MapIcon,
  menu: Menu,
  money: Banknote,
  next: ChevronRight,
  oversight: Gavel,
  paper: FileText,
  people: Users,
  person: User,
  place: MapPin,
  search: Search,
  settings: Settings,
  sortDown: ArrowDown,
  sortUp: ArrowUp,
  sortable: ArrowUpDown,
  textCheck: FileSearch,
  voice: MessageSquare,
  warn: TriangleAlert,
} as const

export type IconName = keyof typeof ICONS

/** Always decoration: the word beside it carries the meaning. Sized in em, so it grows with its text. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const Drawing = ICONS[name]
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      width="1.25em"
      height="1.25em"
      className={`inline-block shrink-0 align-[-0.25em] ${className}`}
    />
  )
}
