package io.telelink.monitoring.job;

import java.util.Optional;

import io.telelink.database.Aside;
import io.telelink.learning.data.Schema;
import io.telelink.monitoring.drift.Columns;
import io.telelink.monitoring.drift.Layout;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.SketchTable;
import io.telelink.scoring.RangeObserver;
import io.telelink.scoring.ScoredRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the customers of each range of a run of everyone into the bins of the version's reference. Drift is worth knowing, but no
 * reason to score nobody: what fails here is logged, and the run goes on without it.
 */
@Component
class SketchObserver implements RangeObserver {

    private static final Logger LOG = LoggerFactory.getLogger(SketchObserver.class);

    private final References references;
    private final SketchTable sketches;
    private final Schema schema;
    private final Aside aside;
    /** The last run that there is nothing to compare with: not to look for it again with each range. */
    private volatile long withoutReference = -1;

    SketchObserver(References references, SketchTable sketches, Schema schema, Aside aside) {
        this.references = references;
        this.sketches = sketches;
        this.schema = schema;
        this.aside = aside;
    }

    @Override
    public void scored(ScoredRange range) {
        if (!range.run().isOfEveryone() || range.run().id() == withoutReference) {
            return;
        }
        try {
            aside.run(() -> layout(range).ifPresentOrElse(layout -> count(range, layout), () -> withoutReference = range.run().id()));
        } catch (RuntimeException failure) {
            // Some ranges without the others are no picture of the run: its report leaves them out.
            withoutReference = range.run().id();
            LOG.warn("Drift in scoring run {} is not known: its range {} could not be counted", range.run().id(), range.position(), failure);
        }
    }

    private Optional<Layout> layout(ScoredRange range) {
        Optional<Layout> layout = references.find(range.run().churnVersionId()).map(Reference::layout);
        if (layout.filter(known -> known.fits(schema)).isPresent()) {
            return layout;
        }
        LOG.warn("Drift in scoring run {} is not known: {}", range.run().id(), layout.isPresent()
                ? "features have changed since the reference of its version was made"
                : "there was no reference of its version when it began");
        return Optional.empty();
    }

    private void count(ScoredRange range, Layout layout) {
        sketches.insert(range.run().id(), range.position(),
                layout.count(Columns.of(schema, range.batch().table(), range.probability())));
    }
}
