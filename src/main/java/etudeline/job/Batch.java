package etudeline.job;

import etudeline.audit.Audit;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf rows are changed.
 *
 * @param university outside which nothing may be touched; null: no such limit
 * @param by who asked, for the audit
 */
public record Batch(JobId job, @Nullable UniversityId university, Audit.Actor by) {}
