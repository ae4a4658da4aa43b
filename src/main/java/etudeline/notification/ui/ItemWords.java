package etudeline.notification.ui;

import etudeline.academics.CatalogueTree;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.notification.InboxItem;
import etudeline.notification.InboxItem.About;

/**
 * An item in words.
 *
 * @param lead stands out at the beginning of the first line
 * @param rest ends the first line
 * @param detail the second line
 * @param context beside the time; may be empty
 */
record ItemWords(Icon icon, String tone, String lead, String rest, String detail, String context) {

    static ItemWords of(InboxItem item, CatalogueTree names) {
        String key = "notification." + item.kind() + ".";
        String actor = item.actor().isEmpty() ? T.of("notification.somebody") : item.actor();
        About chapter = item.chapter();
        String subject = chapter == null ? "" : names.name(chapter.subject());
        String title = chapter == null ? "" : T.of("notification.chapter", chapter.number(), chapter.title());
        return switch (item.kind()) {
            case CHAPTER_PUBLISHED, CHAPTER_UPDATED ->
                new ItemWords(Icon.BOOK_OPEN, "cours", T.of(key + "lead"), T.of(key + "rest", subject), title, "");
            case COMMENT, QUESTION, ANSWER, THREAD ->
                new ItemWords(
                        Icon.MESSAGE_CIRCLE,
                        "violet",
                        actor,
                        T.of(key + "rest"),
                        T.of("notification.quote", item.excerpt()),
                        title);
            case ACCOUNT_ACTIVATED -> account(Icon.USER_CHECK, "ok", key);
            case ACCOUNT_DEACTIVATED -> account(Icon.USER_X, "warn", key);
            case PASSWORD_CHANGED -> account(Icon.KEY_ROUND, "neutral", key);
        };
    }

    private static ItemWords account(Icon icon, String tone, String key) {
        return new ItemWords(icon, tone, T.of(key + "lead"), "", T.of(key + "detail"), "");
    }
}
