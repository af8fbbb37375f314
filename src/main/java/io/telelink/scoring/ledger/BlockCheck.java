package io.telelink.scoring.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import io.telelink.audit.Finding;
import io.telelink.audit.Finding.Problem;
import io.telelink.audit.Hash;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.ledger.PredictionBytes.Form;
import io.telelink.scoring.persistence.BlockTable.Block;
import io.telelink.scoring.persistence.EvidenceTable;
import io.telelink.scoring.persistence.EvidenceTable.Evidence;

/** Compares the predictions of a block with the leaves they had, in order of id. */
final class BlockCheck {

    /** Beyond so many wrong rows it is not worth asking which changed places with which. */
    private static final int MOST_SWAPPED = 200;

    private final Block block;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<Integer, Evidence> altered = new TreeMap<>();
    private int next;

    private BlockCheck(Block block) {
        this.block = block;
    }

    static List<Finding> of(Block block, EvidenceTable table) {
        var check = new BlockCheck(block);
        Hash leaves = Leaves.root(block.leaves());
        if (!Arrays.equals(leaves.bytes(), block.root())) {
            check.add(Problem.REWRITTEN, "leaves of " + block.name(),
                    "their root is " + leaves + ", the block has " + Hash.of(block.root()));
        }
        table.forEach(block, check::row);
        check.missingUntil(Long.MAX_VALUE);
        check.tellAltered();
        return check.findings;
    }

    private void row(Evidence evidence) {
        long id = evidence.row().id();
        missingUntil(id);
        if (next == block.predictions() || block.id(next) != id) {
            add(Problem.ADDED, name(id), "the block has no such prediction, or has it once only");
            return;
        }
        // An erased prediction whose block covers what was erased has a leaf of its own from then on, under a root of its own.
        Hash expected = evidence.renewed() == null ? stored(next) : evidence.renewed();
        if (!fits(evidence.row(), evidence, expected)) {
            altered.put(next, evidence);
        }
        next++;
    }

    private void missingUntil(long id) {
        while (next < block.predictions() && block.id(next) < id) {
            add(Problem.MISSING, name(block.id(next)), "its leaf was " + stored(next));
            next++;
        }
    }

    private void tellAltered() {
        altered.forEach((index, evidence) -> {
            long stranger = altered.size() > MOST_SWAPPED ? -1 : altered.keySet().stream().filter(other -> !other.equals(index))
                    .filter(other -> fits(evidence.row().withId(block.id(other)), evidence, stored(other)))
                    .map(block::id).findFirst().orElse(-1L);
            if (stranger >= 0) {
                add(Problem.SWAPPED, name(block.id(index)), "it says what prediction " + stranger + " said");
            } else {
                add(Problem.ALTERED, name(block.id(index)), "its leaf was " + stored(index) + ", now it is "
                        + leaf(Form.SALTED, evidence.row(), evidence));
            }
        });
    }

    private static boolean fits(PredictionRow row, Evidence evidence, Hash stored) {
        return Arrays.stream(Form.values()).anyMatch(form -> leaf(form, row, evidence).equals(stored));
    }

    private static Hash leaf(Form form, PredictionRow row, Evidence evidence) {
        return PredictionBytes.leaf(form, row, personal(form, row, evidence));
    }

    private static Hash personal(Form form, PredictionRow row, Evidence evidence) {
        if (evidence.erased() != null) {
            // The kept digest would fit whatever is made up for what was erased.
            boolean bare = form == Form.SALTED ? row.isBare() : row.reasons() == null;
            return bare ? evidence.erased() : Hash.NONE;
        }
        return evidence.personal() == null ? Hash.NONE : PredictionBytes.personal(form, evidence.personal(), row);
    }

    private Hash stored(int index) {
        return Hash.of(Arrays.copyOfRange(block.leaves(), index * Hash.LENGTH, (index + 1) * Hash.LENGTH));
    }

    private static String name(long id) {
        return "prediction " + id;
    }

    private void add(Problem problem, String row, String detail) {
        findings.add(new Finding(problem, PredictionEvidence.KIND, row, block.name(), detail));
    }
}
