package etudeline.notification;

/** What an item tells; its name is stored. */
public enum Kind {
    /** To an audience: a chapter can be read. */
    CHAPTER_PUBLISHED,
    /** To an audience: a chapter that was announced before has been published again. */
    CHAPTER_UPDATED,
    /** To an audience: a professor has opened a thread. */
    COMMENT,
    /** To a chapter's professors: a student has commented. */
    QUESTION,
    /** To a person: somebody has answered the person's comment. */
    ANSWER,
    /** To the participants of a thread: a professor has written in it. */
    THREAD,
    ACCOUNT_ACTIVATED,
    ACCOUNT_DEACTIVATED,
    PASSWORD_CHANGED
}
