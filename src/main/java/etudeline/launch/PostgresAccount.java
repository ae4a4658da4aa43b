package etudeline.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, since it refuses to run as root.
 *
 * @param change the command that changes the account, empty where that is not needed
 * @param user number of the user who must own the files, or {@link #AS_IT_IS}
 */
record PostgresAccount(List<String> change, int user, int group) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final int AS_IT_IS = -1;
    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user", "--");

    /** Root runs it as the owner of the folder; a folder of root's in a user namespace, or else given to nobody. */
    static PostgresAccount ownerOf(Path folder) throws IOException, InterruptedException {
        return ownerOf(folder, USER_NAMESPACE);
    }

    static PostgresAccount ownerOf(Path folder, List<String> userNamespace) throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != ROOT) {
            return new PostgresAccount(List.of(), AS_IT_IS, AS_IT_IS);
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        if (owner != ROOT) {
            return changedTo(owner, (int) Files.getAttribute(folder, "unix:gid"));
        }
        return works(userNamespace)
                ? new PostgresAccount(userNamespace, AS_IT_IS, AS_IT_IS)
                : changedTo(NOBODY, NOBODY);
    }

    List<String> command(List<String> words) {
        return Stream.concat(change.stream(), words.stream()).toList();
    }

    /** Gives it what root has written since. */
    void own(Path folder) throws IOException {
        if (user == AS_IT_IS) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                if ((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS) != user) {
                    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static PostgresAccount changedTo(int user, int group) throws InterruptedException {
        List<String> change = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
        if (!works(change)) {
            throw new Refusal("The embedded PostgreSQL cannot run as root here:"
                    + " start as an ordinary user, or set DATABASE_URL to a database that runs already");
        }
        return new PostgresAccount(change, user, group);
    }

    private static boolean works(List<String> change) throws InterruptedException {
        try {
            return new ProcessBuilder(Stream.concat(change.stream(), Stream.of("true"))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            // The command itself is not on this machine.
            return false;
        }
    }
}
