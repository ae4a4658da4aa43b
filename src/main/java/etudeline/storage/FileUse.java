package etudeline.storage;

import java.util.Collection;
import java.util.Set;

/** Slot: who refers to files, so that the sweep never takes a live one. */
public interface FileUse {

    /** Those of the files that are in use. */
    Set<FileId> used(Collection<FileId> files);
}
