/** The tools by name. Each is called with the collection, the person, and its arguments. */
export const TOOLS = {
  list_samples: {
    description: 'Ids of the samples that you may see.',
    run: (samples, user) => samples.visibleTo(user).map((entry) => entry.id),
  },
  describe_sample: {
    description: 'Everything that is known of a sample.',
    run: (samples, user, { id }) => samples.find(user, id) ?? `There is no sample ${id}.`,
  },
};

export function listTools() {
  return Object.entries(TOOLS).map(([name, { description }]) => ({ name, description, inputSchema: { type: 'object' } }));
}
