package io.telelink.learning.train;

import java.util.concurrent.Flow;
import smile.util.IterativeAlgorithmController;

/**
 * Hears of every tree that is fitted, reports it, and stops the fit when the work is to stop.
 *
 * @param <S> what Smile tells of a tree
 */
final class StoppingController<S> extends IterativeAlgorithmController<S> {

    StoppingController(int trees, Work.Progress progress) {
        super(Runnable::run, 1);
        subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(S status) {
                progress.advance(1.0 / trees);
                try {
                    progress.check();
                } catch (TrainingCancelledException e) {
                    stop();
                }
            }

            @Override
            public void onError(Throwable error) {
                throw new IllegalStateException(error);
            }

            @Override
            public void onComplete() {
            }
        });
    }
}
