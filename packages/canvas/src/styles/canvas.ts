// tldraw's first, so that ours can set it.
import '@tldraw/tldraw/tldraw.css';
import './tokens.css';
import './tldraw.css';
import './grid.css';
import './cards.css';
import './paths.css';
import './presence.css';
import './free.css';
import './chrome.css';
import './comments.css';
import './levels.css';
