package io.telelink.scoring.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.scoring.RunComparison;
import io.telelink.web.PageBody;

/** Two runs side by side, as the REST interface shows them. */
@Schema(name = "RunComparison")
record RunComparisonBody(long before, long after, List<RunComparison.Cell> matrix, PageBody<RunComparison.Change> changes) {
}
