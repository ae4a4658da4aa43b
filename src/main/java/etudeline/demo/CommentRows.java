package etudeline.demo;

import etudeline.kit.TableWriter;

/** The table of comments. */
final class CommentRows {

    private CommentRows() {}

    static TableWriter table(DemoDatabase database) {
        return database.table(
                "comment",
                "id",
                "chapter_id",
                "parent_id",
                "thread_id",
                "author_id",
                "text",
                "created_at",
                "deleted_at",
                "hidden_at",
                "hidden_by");
    }
}
