package etudeline.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much this node does in the background.
 *
 * @param threads jobs and timers at once; 0: none, other nodes do them
 * @param slice how long a job is worked at before others have their turn
 * @param heartbeat how often a node says of each job that it is at it
 * @param patience how long a node may stand still in the middle of a step; afterwards the step has not happened
 */
@ConfigurationProperties("etude.jobs")
record JobProperties(
        @DefaultValue("3") int threads,
        @DefaultValue("15s") Duration slice,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("10s") Duration patience) {}
