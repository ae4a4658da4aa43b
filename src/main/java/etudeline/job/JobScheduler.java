package etudeline.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import etudeline.cluster.AfterCommit;
import etudeline.kit.DatabaseAway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Hands jobs and timers to one of the nodes at a time: a row of db-scheduler's table each. A node says every second that it
 * is alive; what a dead one was at is handed to another within seconds.
 */
@Component
class JobScheduler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);
    private static final String TABLE = "scheduled_task";
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final int HEARTBEATS_MISSED = 6;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    /** As long as a chunk may take, and no longer than platforms wait before they kill. */
    private static final Duration LAST_CHUNK = Duration.ofSeconds(10);

    private final DataSource database;
    private final JobRunner runner;
    private final List<Task<Void>> jobs;
    private final List<RecurringTask<Void>> timers;
    private final JobProperties properties;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    JobScheduler(
            DataSource database,
            JobRunner runner,
            JobKinds kinds,
            ObjectProvider<Timer> timers,
            JobProperties properties,
            Clock clock) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.runner = runner;
        this.properties = properties;
        this.clock = clock;
        this.jobs = kinds.names().stream().map(this::job).toList();
        this.timers = timers.stream().map(JobScheduler::timer).toList();
        this.client = SchedulerClient.Builder.create(this.database, List.copyOf(jobs))
                .tableName(TABLE)
                .build();
    }

    /** A task for each kind: a node that does not know it, being of another version, leaves it to others. */
    private static String name(String kind) {
        return "job." + kind;
    }

    private Task<Void> job(String kind) {
        return Tasks.custom(name(kind), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE_AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute(this::work);
    }

    private CompletionHandler<Void> work(TaskInstance<Void> task, ExecutionContext context) {
        JobId job = new JobId(Long.parseLong(task.getId().replaceFirst("\\..*", "")));
        try {
            boolean more = runner.run(job, context.getSchedulerState()::isShuttingDown);
            return more
                    ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                    : new CompletionHandler.OnCompleteRemove<>();
        } catch (RuntimeException failure) {
            log.warn(
                    "Job {} was interrupted and will be taken up again",
                    job,
                    DatabaseAway.isCauseOf(failure) ? null : failure);
            throw failure;
        }
    }

    private static RecurringTask<Void> timer(Timer timer) {
        return Tasks.recurring("timer." + timer.name(), FixedDelay.of(timer.every()))
                .execute((_, _) -> {
                    try {
                        timer.work().run();
                    } catch (RuntimeException failure) {
                        DatabaseAway.orThrow(failure, log, timer.name());
                    }
                });
    }

    /** Inside the transaction that has made it necessary: both are there, or neither. */
    void enqueue(Job job) {
        TaskInstance<Void> task = new TaskInstance<>(name(job.kind()), job.id() + "." + job.run());
        client.scheduleIfNotExists(task, clock.instant());
        AfterCommit.run(() -> {
            Scheduler here = scheduler;
            if (here != null) {
                here.triggerCheckForDueExecutions();
            }
        });
    }

    @Override
    public synchronized void start() {
        if (properties.threads() > 0 && scheduler == null) {
            Scheduler made = Scheduler.create(database, List.copyOf(jobs))
                    .startTasks(timers)
                    .tableName(TABLE)
                    .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                    .commitWhenAutocommitDisabled(true)
                    .schedulerName(new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + ":"
                            + ProcessHandle.current().pid()))
                    .threads(properties.threads())
                    .pollUsingLockAndFetch(0.5, 1.0)
                    .pollingInterval(POLLING)
                    .heartbeatInterval(properties.heartbeat())
                    .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                    .shutdownMaxWait(LAST_CHUNK)
                    .failureLogging(LogLevel.OFF, false)
                    .clock(clock::instant)
                    .build();
            made.start();
            scheduler = made;
        }
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
