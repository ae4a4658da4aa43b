package etudeline.account;

import org.jspecify.annotations.Nullable;

/** Lines of one imported file; outcome null: all of them. */
public record ImportLines(ImportId file, @Nullable ImportOutcome outcome) {}
