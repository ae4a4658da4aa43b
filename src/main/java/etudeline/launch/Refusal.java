package etudeline.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A start that cannot succeed: its message is the one line an operator sees, without a stack trace. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String line) {
        super(line);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }

    /** The reason inside a file error, without the path that the sentence around it already names. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.NotDirectoryException _, java.nio.file.FileAlreadyExistsException _ ->
                "it is not a folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
