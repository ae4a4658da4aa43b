package etudeline.launch;

import java.util.List;

/** Something to tell whoever started the process, below the address: accounts of the demo, a first sign-in link. */
public interface ReadyNote {

    /** The lines, none where there is nothing to say. */
    List<String> lines();
}
