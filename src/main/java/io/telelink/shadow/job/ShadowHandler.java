package io.telelink.shadow.job;

import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import org.springframework.stereotype.Component;

/** Concludes what can be concluded about challengers. Taken up again after a crash it goes on with what is left. */
@Component
class ShadowHandler implements JobHandler {

    static final String KIND = "SHADOW";

    private final ShadowConclusions conclusions;

    ShadowHandler(ShadowConclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Two side by side would measure, and propose, the same. */
    @Override
    public boolean isOneAtATime() {
        return true;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        conclusions.draw(progress);
    }
}
