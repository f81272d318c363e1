// Learns weights of letter groups for languages: logistic regression with few weights that are not zero (FTRL-proximal, L1).

/** A name to learn from. */
export interface Sample {
  /** Numbers of its letter groups. */
  readonly features: Int32Array
  /** The language's place. */
  readonly label: number
  readonly weight: number
  /** What is known of it without letter groups, in nats per language; asked for at each visit. */
  readonly before: () => Float64Array
}

export interface Training {
  readonly languages: number
  readonly features: number
  readonly rounds: number
  /** What a letter group weighs in a name of so many. */
  readonly share: (count: number) => number
  readonly random: () => number
}

/** Rates and penalties; small weights go to zero. */
const rate = 1
const lasso = 0.2
const ridge = 0.1

/** The same numbers on every run. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** A reader of weights: `weight(feature, language)`. */
export function train(samples: readonly Sample[], training: Training): (feature: number, language: number) => number {
  const { languages: K, features: F, rounds, share, random } = training
  const z = new Float32Array(F * K)
  const n = new Float32Array(F * K)
  const at = (j: number) => {
    const pull = z[j]!
    if (pull <= lasso && pull >= -lasso) return 0
    return -(pull - (pull > 0 ? lasso : -lasso)) / ((1 + Math.sqrt(n[j]!)) / rate + ridge)
  }
  const order = samples.map((_, i) => i)
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) {
      const { features, label, weight, before } = samples[i]!
      const each = share(features.length)
      const p = before()
      for (const feature of features) for (let k = 0; k < K; k++) p[k]! += each * at(feature * K + k)
      const top = Math.max(...p)
      let sum = 0
      for (let k = 0; k < K; k++) sum += p[k] = Math.exp(p[k]! - top)
      for (let k = 0; k < K; k++) {
        const miss = (p[k]! / sum - (k === label ? 1 : 0)) * weight
        if (Math.abs(miss) < 1e-3) continue
        const g = miss * each
        for (const feature of features) {
          const j = feature * K + k
          const sigma = (Math.sqrt(n[j]! + g * g) - Math.sqrt(n[j]!)) / rate
          z[j]! += g - sigma * at(j)
          n[j]! += g * g
        }
      }
    }
  }
  return (feature, language) => at(feature * K + language)
}
