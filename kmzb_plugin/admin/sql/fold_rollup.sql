SELECT kmzb.fold_rollup(true)
