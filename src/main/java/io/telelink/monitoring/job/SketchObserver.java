package io.telelink.monitoring.job;

import java.util.Optional;

import io.telelink.learning.data.Schema;
import io.telelink.monitoring.drift.Columns;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.SketchTable;
import io.telelink.scoring.RangeObserver;
import io.telelink.scoring.ScoredRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts the customers of each range of a run of everyone into the bins of the version's reference. */
@Component
class SketchObserver implements RangeObserver {

    private static final Logger LOG = LoggerFactory.getLogger(SketchObserver.class);

    private final References references;
    private final SketchTable sketches;
    private final Schema schema;
    /** The last run that there is nothing to compare with: not to look for it again with each range. */
    private volatile long withoutReference = -1;

    SketchObserver(References references, SketchTable sketches, Schema schema) {
        this.references = references;
        this.sketches = sketches;
        this.schema = schema;
    }

    @Override
    public void scored(ScoredRange range) {
        if (range.run().isOfEveryone() && range.run().id() != withoutReference) {
            reference(range).ifPresent(reference -> sketches.insert(range.run().id(), range.position(),
                    reference.layout().count(Columns.of(schema, range.batch().table(), range.probability()))));
        }
    }

    /** Drift is worth knowing, but no reason to score nobody. */
    private Optional<Reference> reference(ScoredRange range) {
        Optional<Reference> reference = Optional.empty();
        try {
            reference = references.make(range.run().churnVersionId());
        } catch (RuntimeException failure) {
            LOG.warn("There is nothing to compare scoring run {} with: {}", range.run().id(), failure.toString());
        }
        if (reference.isEmpty()) {
            withoutReference = range.run().id();
        }
        return reference;
    }
}
