import { type Task, TaskStatus } from '@lit/task';
import { html, type TemplateResult } from 'lit';

import type { OfficeMessages } from '../messages/index.js';
import { renderFailure } from './failure-message.js';

/** Renders what a task has loaded; as long as there is nothing, that it is on its way; and a failure, with a way to try again. */
export function renderTask<T extends object>(
  task: Task<readonly unknown[], T>,
  messages: OfficeMessages,
  renderValue: (value: T) => TemplateResult,
): TemplateResult {
  if (task.status === TaskStatus.ERROR) return renderFailure(task.error, messages, () => void task.run());
  if (!task.value) return html`<p class="hint" role="status">${messages.loading}</p>`;
  return renderValue(task.value);
}
