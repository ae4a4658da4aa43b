package etudeline.job;

import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.cluster.Messages.Subscription;
import etudeline.kit.AccountId;
import org.springframework.stereotype.Component;

/** Tells open pages on every node that a job has moved. Which one, they read themselves: a hint may be lost. */
@Component
public class JobHints {

    private final Messages messages;

    JobHints(Messages messages) {
        this.messages = messages;
    }

    /** Calls the listener, on a thread of the messages', when any job has moved. */
    public Subscription ofAll(Runnable listener) {
        return messages.listen("jobs", _ -> listener.run());
    }

    /** Calls the listener, on a thread of the messages', when that job has moved. */
    public Subscription of(JobId job, Runnable listener) {
        return messages.listen(topic(job), _ -> listener.run());
    }

    /** Calls the listener, on a thread of the messages', when a job that this person asked for has moved. */
    public Subscription of(AccountId person, Runnable listener) {
        return messages.listen(topic(person), _ -> listener.run());
    }

    /** Calls the listener, on a thread of the messages', when a job that this person asked for has ended, well or not. */
    public Subscription atEndOf(AccountId person, Runnable listener) {
        return messages.listen(endTopic(person), _ -> listener.run());
    }

    void ended(JobId job, AccountId by) {
        moved(job, by);
        AfterCommit.run(() -> messages.publish(endTopic(by), ""));
    }

    void moved(JobId job, AccountId by) {
        AfterCommit.run(() -> {
            messages.publish(topic(job), "");
            messages.publish(topic(by), "");
            messages.publish("jobs", "");
        });
    }

    private static String endTopic(AccountId person) {
        return "job-ended-of:" + person;
    }

    private static String topic(JobId job) {
        return "job:" + job;
    }

    private static String topic(AccountId person) {
        return "jobs-of:" + person;
    }
}
