package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.DoubleAdder;

/** Tasks on a bounded number of threads; the calling thread waits, reports progress and passes on cancellation. */
final class Work {

    private static final long POLL_MILLIS = 50;

    private final TrainingListener listener;
    private final DoubleAdder done = new DoubleAdder();
    private volatile boolean stopped;

    private Work(TrainingListener listener) {
        this.listener = listener;
    }

    /** A part of the work. */
    @FunctionalInterface
    interface Task<T> {
        /** Runs the task, telling how far it is and asking whether to go on. */
        T run(Progress progress) throws Exception;
    }

    /** How a task reports. */
    interface Progress {
        /** A further share of the task is done; the shares of one task sum to 1. */
        void advance(double share);

        /** Throws {@link TrainingCancelledException} when the work is to stop. */
        void check();
    }

    /** Takes results on the calling thread, in the order of the tasks. */
    @FunctionalInterface
    interface Receiver<T> {
        void result(int task, T result);
    }

    /**
     * Runs all tasks.
     *
     * @return their results in the order of the tasks
     * @throws TrainingCancelledException when the listener asked to stop
     * @throws IllegalStateException      when the calling thread is interrupted, which it stays
     */
    static <T> List<T> run(List<Task<T>> tasks, int threads, String stage, TrainingListener listener) {
        List<T> results = new ArrayList<>();
        run(tasks, threads, stage, listener, (_, result) -> results.add(result));
        return results;
    }

    /**
     * Runs all tasks, and hands every result on as soon as it and all before it are there.
     *
     * @throws TrainingCancelledException when the listener asked to stop
     * @throws IllegalStateException      when the calling thread is interrupted, which it stays
     */
    static <T> void run(List<Task<T>> tasks, int threads, String stage, TrainingListener listener, Receiver<T> receiver) {
        Work work = new Work(listener);
        ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("training-", 0).factory());
        List<Future<T>> futures = new ArrayList<>();
        try {
            for (Task<T> task : tasks) {
                futures.add(pool.submit(() -> task.run(work.progress())));
            }
            for (int task = 0; task < tasks.size(); task++) {
                receiver.result(task, work.await(futures.get(task), stage, 1.0 / tasks.size()));
            }
        } finally {
            // Whoever cancels is not kept waiting for a fit of the library that cannot be interrupted.
            work.stopped = true;
            pool.shutdownNow();
        }
    }

    private <T> T await(Future<T> future, String stage, double unit) {
        while (true) {
            if (listener.cancelled()) {
                throw new TrainingCancelledException();
            }
            try {
                T result = future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                listener.progress(stage, done.sum() * unit);
                return result;
            } catch (TimeoutException e) {
                listener.progress(stage, done.sum() * unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while training", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void advance(double share) {
                done.add(share);
            }

            @Override
            public void check() {
                if (stopped) {
                    throw new TrainingCancelledException();
                }
            }
        };
    }
}
