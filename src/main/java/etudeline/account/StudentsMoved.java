package etudeline.account;

import etudeline.kit.ProgrammeId;
import java.time.Instant;
import java.util.List;

/** All students of some programmes study in another one from now on; that each came then stands with the account. */
public record StudentsMoved(List<ProgrammeId> from, ProgrammeId to, Instant at) {}
