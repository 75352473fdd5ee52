import { A } from '@solidjs/router';
import { Button, buttonClass } from '../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { HelpContent } from './HelpContent';

/** The help over any page. */
export default function HelpDialog(props: { onClose(): void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} title="Help" size="wide">
      <DialogBody>
        <HelpContent />
      </DialogBody>
      <DialogActions>
        <A class={buttonClass()} href="/help" onClick={() => props.onClose()}>
          Open as a page
        </A>
        <Button variant="primary" onClick={() => props.onClose()}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
