package etudeline.job;

import java.time.Duration;

/**
 * Work that is done again and again, each time by one node alone; declared as a bean. The first time comes with the first
 * node; a node that dies at it is replaced by another. What fails is done again when its time comes.
 *
 * @param name the same for ever, such as {@code ledger-clearing}
 * @param every from the end of one time to the begin of the next
 */
public record Timer(String name, Duration every, Runnable work) {}
