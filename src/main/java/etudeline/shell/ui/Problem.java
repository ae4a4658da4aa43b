package etudeline.shell.ui;

import etudeline.kit.ui.Icon;

/** What an error page can say. */
enum Problem {
    DENIED(403, Icon.LOCK),
    NOT_FOUND(404, Icon.MAP_PIN),
    AWAY(503, Icon.CLOUD_OFF),
    FAILED(500, Icon.TRIANGLE_ALERT);

    private final int status;
    private final Icon icon;

    Problem(int status, Icon icon) {
        this.status = status;
        this.icon = icon;
    }

    static Problem of(int status) {
        return switch (status) {
            case 401, 403, 405 -> DENIED;
            case 400, 404, 410 -> NOT_FOUND;
            case 503 -> AWAY;
            default -> status < 500 ? DENIED : FAILED;
        };
    }

    int status() {
        return status;
    }

    Icon icon() {
        return icon;
    }

    String key() {
        return switch (this) {
            case DENIED -> "shell.problem.denied";
            case NOT_FOUND -> "shell.problem.not-found";
            case AWAY -> "shell.problem.away";
            case FAILED -> "shell.problem.failed";
        };
    }
}
