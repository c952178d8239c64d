const express = require('express')
const { getClient } = require('../lib/scf')
const { callbackify } = require('node:util')

const router = express.Router()

router.get('/functions', async (req, res, next) => {
  try {
    const { Functions, TotalCount } = await getClient().listFunctions({ Limit: 10, Offset: Number(req.query.offset || 0) })
    res.json({ total: TotalCount, names: Functions.map((f) => f.FunctionName) })
  } catch (err) {
    next(err)
  }
})

router.get('/functions/:name', (req, res, next) => {
  const client = getClient()
  callbackify(() => client.getFunction({ FunctionName: req.params.name }))((err, data) => {
    if (err) {
      if (err.code === 'ResourceNotFound.Function') return res.status(404).json({ error: err.code })
      return next(err)
    }
    res.json({ name: data.FunctionName })
  })
})

module.exports = router
