package io.telelink.job.runner;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler: its queue is in the database, so that asking for a run commits or rolls back with the caller's work. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("job-run");

    private static final int THREADS = 3;
    /** After a stop in the middle of a run the next start should go on with it soon; a run that fails for good is not retried. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, ObjectProvider<JobExecution> execution) {
        var task = Tasks.oneTime(RUN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execution.getObject().execute(Long.parseLong(instance.getId())));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @EventListener
    void start(ApplicationStartedEvent event) {
        event.getApplicationContext().getBean(Scheduler.class).start();
    }
}
