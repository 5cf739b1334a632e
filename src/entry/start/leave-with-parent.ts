// Loaded into each child before anything else: when the supervisor was killed, nobody would restart or stop it.
// A child that ends by itself in order is quicker than this.
process.once('disconnect', () => setTimeout(() => process.exit(0), 500).unref())
