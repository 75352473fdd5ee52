import type { LucideProps } from 'lucide-solid';
import MapIcon from 'lucide-solid/icons/map';
import Trash from 'lucide-solid/icons/trash';
import Users from 'lucide-solid/icons/users';
import type { Component } from 'solid-js';

/** The pages of a workspace, in the order of its menus. */
export const WORKSPACE_PAGES = ['maps', 'members', 'deleted'] as const;
export type WorkspacePageName = (typeof WORKSPACE_PAGES)[number];

export const PAGE_LOOK: Record<WorkspacePageName, { label: string; icon: Component<LucideProps> }> = {
  maps: { label: 'Maps', icon: MapIcon },
  members: { label: 'Members', icon: Users },
  deleted: { label: 'Recently deleted', icon: Trash },
};

export function addressOfPage(workspaceId: string, page: WorkspacePageName): string {
  return page === 'maps' ? `/workspaces/${workspaceId}` : `/workspaces/${workspaceId}/${page}`;
}
